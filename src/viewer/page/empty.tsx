import { useState } from 'preact/hooks';
import type { Overview } from '../serve/viewer-api.ts';
import { plural } from './format.ts';

/** Nothing has come yet: says how something does. */
export function EmptyInbox({ overview }: { overview: Overview }) {
  const { ingestUrl, folder, foreign, foreignLines } = overview;
  return (
    <section class="empty">
      <span class="pulse" aria-hidden="true" />
      <h1>Waiting for the first event</h1>
      <p>Run your app with these two variables, and its conversations appear here while they happen.</p>
      <Snippet text={`AMPLITUDE_AI_API_KEY=local \\\nAMPLITUDE_AI_SERVER_URL=${ingestUrl} \\\nnode app.js`} />
      <p>Nothing recorded yet in the code? This needs no change of it:</p>
      <Snippet
        text={`AMPLITUDE_AI_API_KEY=local \\\nAMPLITUDE_AI_SERVER_URL=${ingestUrl} \\\nnpx amplitude-ai instrument node app.js`}
      />
      <p>Where your app sets the package up itself, give it the endpoint:</p>
      <Snippet text={`new AmplitudeAI({ apiKey: 'local', serverUrl: '${ingestUrl}' })`} />
      <p class="dim">
        Events are kept in <code>{folder}</code>.
        {foreign > 0 &&
          ` ${plural(foreign, 'line')} there ${foreign === 1 ? 'is' : 'are'} no event: ${foreignLines.join(', ')}.`}
      </p>
    </section>
  );
}

function Snippet({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(text.replaceAll('\\\n', '')).then(() => setCopied(true));
  return (
    <div class="snippet">
      <pre>{text}</pre>
      <button type="button" onClick={() => void copy()}>
        {isCopied ? 'Copied' : 'Copy'}
      </button>
    </div>
  );
}

export function Locked() {
  return (
    <section class="empty">
      <h1>This page has no key to the inbox</h1>
      <p>
        Open the URL that <code>amplitude-ai inbox</code> printed: its last part, <code>#token=…</code>, lets this page
        read the events. A new start of the inbox has a new token.
      </p>
    </section>
  );
}
