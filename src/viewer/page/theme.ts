import { effect, signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';
const order: readonly Theme[] = ['system', 'light', 'dark'];
const storedAs = 'inbox-theme';

export const theme = signal<Theme>(order.find((known) => known === localStorage.getItem(storedAs)) ?? 'system');

export function nextTheme(): void {
  theme.value = order[(order.indexOf(theme.value) + 1) % order.length] ?? 'system';
}

effect(() => {
  localStorage.setItem(storedAs, theme.value);
  if (theme.value === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
});
