/**
 * What joins the page with the main process could not be read, and the page cannot say so. Seen on Linux where the
 * system writes names in another form than UTF-8 and the app stands in a folder whose name is not plain letters.
 */
export class PreloadUnreadable extends Error {
  override readonly name = 'PreloadUnreadable';

  constructor() {
    super('The page came without its preload.');
  }
}
