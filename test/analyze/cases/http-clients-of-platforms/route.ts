export default async (body: object) => {
  await $fetch('https://api.deepseek.com/chat/completions', { method: 'POST', body });
  await $fetch('/api/chat', { method: 'POST', body });
};
