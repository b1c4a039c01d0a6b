export function create(name, ClientClass, ProviderClass, options) {
  const client = new ClientClass({ apiKey: process.env[name], ...options });
  return new ProviderClass(client);
}
