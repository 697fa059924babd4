import { armor, Decrypter, Encrypter } from 'age-encryption';
import { HandoffRefused } from './refusal.ts';
import { passphraseIdentity, passphraseRecipient, type StanzaFault } from './passphrase-stanza.ts';

const [magic, armoured] = ['age-encryption.org/v1\n', '-----BEGIN AGE ENCRYPTED FILE-----'];

/** Whether bytes are a file in the age format, as bytes or as the text that mail programs leave alone. */
export function isEncrypted(bytes: Buffer): boolean {
  return beginsWith(bytes, magic) || beginsWith(bytes, armoured);
}

/** Encrypts for a passphrase, in the age format: `age --decrypt` reads it too. */
export async function encrypt(bytes: Buffer, passphrase: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(passphraseRecipient(spelt(passphrase)));
  return Buffer.from(await encrypter.encrypt(bytes));
}

/** Decrypts; null where the passphrase is another one. Rejects with HandoffRefused where no passphrase would do. */
export async function decrypt(bytes: Buffer, passphrase: string): Promise<Buffer | null> {
  let fault: StanzaFault | null = null;
  const decrypter = new Decrypter();
  decrypter.addIdentity(passphraseIdentity(spelt(passphrase), (found) => (fault = found)));
  try {
    const plain = beginsWith(bytes, armoured) ? armor.decode(bytes.toString('latin1')) : bytes;
    return Buffer.from(await decrypter.decrypt(plain));
  } catch (error) {
    // Read through a function: the compiler does not see that the identity has set it.
    const kind = ((): StanzaFault | null => fault)() ?? 'damaged-encryption';
    if (kind === 'wrong-passphrase') return null;
    throw new HandoffRefused({ kind }, error);
  }
}

/** One spelling for what looks the same, whatever input method it was typed with. */
function spelt(passphrase: string): string {
  return passphrase.normalize('NFC');
}

function beginsWith(bytes: Buffer, text: string): boolean {
  return bytes.subarray(0, text.length).toString('latin1') === text;
}
