/**
 * Filters the rows that are there: it makes no markup, so that nothing of the scanned project is ever read as such.
 * Without it the page shows every row.
 */
export const pageScript = `
const rows = [...document.querySelectorAll('tbody tr')];
const count = document.getElementById('count');
const field = (id) => document.getElementById(id);
const sift = () => {
  const words = field('text').value.toLowerCase().split(/\\s+/).filter(Boolean);
  const status = field('status').value;
  const provider = field('provider').value;
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    const fits = words.every((word) => text.includes(word)) && (status === '' || row.dataset.status === status) && (provider === '' || row.dataset.provider === provider);
    row.hidden = !fits;
    if (fits) shown += 1;
  }
  count.textContent = shown + ' of ' + rows.length + ' call sites';
};
for (const id of ['text', 'status', 'provider']) field(id)?.addEventListener('input', sift);
const tools = document.querySelector('.tools');
if (tools) { tools.hidden = false; sift(); }
`;
