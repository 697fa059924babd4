/** The slice of a frame that decides. */
interface Frame {
  readonly url: string;
}

/** True only for the main frame of our own window while it shows our own page. */
export function isTrustedFrame(frame: Frame | null, mainFrame: Frame, home: string): boolean {
  if (frame === null || frame !== mainFrame || !URL.canParse(frame.url)) return false;
  // `origin` of a custom scheme is the string 'null' in Node, so it would match any other custom scheme.
  const [{ protocol, host }, ours] = [new URL(frame.url), new URL(home)];
  return protocol === ours.protocol && host === ours.host;
}
