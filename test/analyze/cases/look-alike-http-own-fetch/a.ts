const url = 'https://api.openai.com/v1/chat/completions';
function fetch(address: string, options: object) {
  return [address, options];
}
fetch(url, { method: 'POST' });
const store = { post: (address: string) => address };
store.post(url);
console.log(url, { method: 'POST' });
export const docs = { link: 'https://api.openai.com/v1/chat/completions' };
