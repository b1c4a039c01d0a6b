import { useEffect, useState } from 'preact/hooks';
import type { ViewerAnswers } from '../serve/viewer-api.ts';
import { ask } from './ask.ts';
import { version } from './state.ts';

interface Answered<Value> {
  readonly asked: string;
  readonly value?: Value;
  readonly error?: string;
}

/** The answer to a question, asked again when the inbox changes; the last one stays until the next is there. */
export function useAnswer<Name extends keyof ViewerAnswers>(
  name: Name,
  query: Readonly<Record<string, string | number>>,
): Omit<Answered<ViewerAnswers[Name]>, 'asked'> {
  const asked = JSON.stringify(query);
  const [answered, setAnswered] = useState<Answered<ViewerAnswers[Name]>>({ asked });
  useEffect(() => {
    const leave = new AbortController();
    ask(name, JSON.parse(asked), leave.signal).then(
      (value) => setAnswered({ asked, value }),
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (!leave.signal.aborted) setAnswered({ asked, error: message });
      },
    );
    return () => leave.abort();
  }, [name, asked, version.value]);
  return answered.asked === asked ? answered : {};
}
