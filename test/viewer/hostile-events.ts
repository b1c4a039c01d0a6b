/** A conversation in which every field that is shown says the same. */
export function hostileEvents(text: string, number: number): object[] {
  const common = {
    '[Agent] Session ID': `${number} ${text}`,
    '[Agent] Trace ID': text,
    '[Agent] Agent ID': text,
    '[Agent] Call Site': text,
    '[Agent] Is Error': true,
    '[Agent] Error Type': text,
    '[Agent] Error Message': text,
    [text]: text,
  };
  const event = (type: string, own: object) => ({
    event_type: `[Agent] ${type}`,
    user_id: `user ${text}`,
    insert_id: `${type} ${number}`,
    time: 1_790_000_000_000 + number,
    event_properties: { ...common, ...own },
    groups: { [text]: text },
  });
  const tool = { '[Agent] Tool Name': text, '[Agent] Tool Input': text, '[Agent] Tool Output': text };
  const model = {
    '[Agent] Model Name': text,
    '[Agent] Provider': text,
    '[Agent] Finish Reason': text,
    '[Agent] Tool Calls': JSON.stringify([{ name: text, arguments: text }]),
    '[Agent] Reasoning Content': text,
    $llm_message: { text },
  };
  return [
    event('User Message', { $llm_message: { text } }),
    event('AI Response', model),
    event('Tool Call', tool),
    event('Span', { '[Agent] Span Name': text, '[Agent] Input State': text }),
    event(text, {}),
  ];
}
