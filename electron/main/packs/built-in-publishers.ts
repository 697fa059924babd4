/**
 * Publishers whose packs every copy of the app takes, by name and raw Ed25519 public key in base64. Empty until a first
 * one exists: a key stands here only when its private half is in the hands of who is named.
 */
export const builtInPublishers: readonly { readonly name: string; readonly key: string }[] = [];
