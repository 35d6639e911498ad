import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts and authenticates small texts. `bound` is checked on opening: a text moved elsewhere does not open. */
export interface Seal {
  seal(text: string, bound: Buffer): Buffer;
  /** Null when the text is damaged, forged or bound to something else. */
  open(sealed: Buffer, bound: Buffer): string | null;
}

const IV = 12;
const TAG = 16;

/** AES-256-GCM under a key derived from `secret` for one purpose. */
export const createSeal = (secret: Buffer, purpose: string): Seal => {
  const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `regiotafel gateway ${purpose}`, 32));
  return {
    seal(text, bound) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(bound);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(sealed, bound) {
      if (sealed.length < IV + TAG) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV), { authTagLength: TAG });
        decipher.setAAD(bound).setAuthTag(sealed.subarray(IV, IV + TAG));
        return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
};
