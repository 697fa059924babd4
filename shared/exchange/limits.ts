/** Characters a passphrase for exchanging must have at least. */
export const shortestPassphrase = 10;
