/**
 * An address, or a relative one seen from `base`; null for what is none. Not `URL.canParse`: after some thousand calls
 * Node 20 has it refuse letters outside ASCII, "españa.example" (https://github.com/AikidoSec/firewall-node/pull/1086).
 */
export function parsedAddress(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
