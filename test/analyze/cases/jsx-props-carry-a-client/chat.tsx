import type OpenAI from 'openai';
interface Props {
  client: OpenAI;
  onAsk(): void;
}
export function Chat({ client, onAsk }: Props) {
  return <button onClick={() => client.chat.completions.create({})} onFocus={onAsk} />;
}
export const Plain = (props: { client: OpenAI }) => {
  const ask = async () => {
    await props.client.responses.create({});
  };
  return <button onClick={ask} />;
};
