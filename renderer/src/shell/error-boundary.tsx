import { Component, type ReactNode } from 'react';
import { BrokenScreen } from './broken-screen.tsx';

/** Keeps a fault of one screen from taking the window down. React offers this to classes only. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <BrokenScreen /> : this.props.children;
  }
}
