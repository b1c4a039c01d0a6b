/** A server, or a proxy before it, may echo what it was sent: this takes the credentials out of its words. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((left, secret) => left.replaceAll(secret, '•••'), text);
}
