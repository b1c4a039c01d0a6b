/** Contents as both SDKs and the wire have them, as far as they are read. */
export interface GooglePart {
  readonly text?: string | undefined;
  /** The text is what the model thought, and not its answer. */
  readonly thought?: boolean | undefined;
  readonly inlineData?: { mimeType?: string; displayName?: string } | undefined;
  readonly fileData?: { mimeType?: string; displayName?: string; fileUri?: string } | undefined;
  readonly functionCall?: GoogleFunctionCall | undefined;
  readonly functionResponse?: { id?: string; name?: string; response?: object } | undefined;
}

export interface GoogleFunctionCall {
  id?: string;
  name?: string;
  args?: object;
  partialArgs?: readonly PartialArg[];
  willContinue?: boolean;
}

/** A piece of one argument of a call that is streamed (Vertex). */
export interface PartialArg {
  jsonPath?: string;
  stringValue?: string;
  numberValue?: number;
  boolValue?: boolean;
  nullValue?: unknown;
}

export interface GoogleContent {
  readonly role?: string | undefined;
  readonly parts?: readonly GooglePart[] | undefined;
}

type Said = GoogleContent | GooglePart | string;

/** Every form in which the SDKs take what is said: a text, a part or a content, one or many. */
export type GoogleContents = Said | readonly Said[];

const isContent = (said: Said): said is GoogleContent => typeof said === 'object' && said !== null && 'parts' in said;
const partOf = (said: Said): GooglePart => (typeof said === 'string' ? { text: said } : (said as GooglePart)); // No content.

/** In the one form that goes over the wire. Parts without a content around them are the user's, all in one message. */
export function contentsOf(contents: GoogleContents | undefined): readonly GoogleContent[] {
  if (contents === undefined || contents === null) return [];
  const all: readonly Said[] = Array.isArray(contents) ? contents : [contents];
  const [first] = all;
  if (first === undefined) return [];
  return isContent(first) ? all.filter(isContent) : [{ role: 'user', parts: all.map(partOf) }];
}

export function partsOf(contents: readonly GoogleContent[]): readonly GooglePart[] {
  return contents.flatMap(({ parts }) => parts ?? []);
}

export function textsOf(parts: readonly GooglePart[]): string[] {
  return parts.flatMap(({ text, thought }) => (text === undefined || thought ? [] : [text]));
}

/** `gemini-2.5-flash`, whatever resource name the app or the SDK has put around it. */
export function modelOf(name: string | undefined): string | undefined {
  return name?.replace(/^(?:.*\/)?models\//, '').replace(/^google\//, '');
}
