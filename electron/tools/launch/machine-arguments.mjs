import { sandboxArguments } from './sandbox.mjs';
import { sharedMemoryArguments } from './shared-memory.mjs';

/** Arguments Electron needs on this machine, and on no other: none on a usual desktop. */
export function machineArguments() {
  return [...sandboxArguments(), ...sharedMemoryArguments()];
}
