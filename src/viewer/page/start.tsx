import { render } from 'preact';
import { InboxPage } from './inbox-page.tsx';
import { listenToKeys } from './keyboard.ts';
import { followHash, stayLive } from './state.ts';

const root = document.getElementById('page');
if (root) {
  root.replaceChildren();
  followHash();
  listenToKeys();
  render(<InboxPage />, root);
  void stayLive();
}
