import type { MessageLabel } from '../../schema/generated/options.ts';
import type { Attachment } from '../../schema/llm-call.ts';
import { inferModelTier } from './model-tier.ts';
import { hashTools } from './tool-definitions.ts';
import { SDK_VERSION } from './version.ts';

/** What derivations read: the options of one event, whichever it is, and whatever the app really passed. */
type Source = Readonly<Record<string, unknown>>;

/** A list of the app, or nothing: what is no list must not cost us the event. */
function listOf<T>(value: unknown): readonly T[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value : undefined;
}

const attachmentsOf = ({ attachments }: Source) => listOf<Attachment>(attachments);
const labelsOf = ({ labels }: Source) => listOf<MessageLabel>(labels);
const toolsOf = ({ toolDefinitions }: Source) => listOf<unknown>(toolDefinitions);
const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

/** Values that follow from other options, by the option that they fill. They apply where the caller gave none. */
export const derivations: Readonly<Record<string, (source: Source) => unknown>> = {
  sdkVersion: () => SDK_VERSION,
  runtime: () => 'node',
  isError: ({ success }) => (typeof success === 'boolean' ? !success : undefined),
  hasAttachments: (source) => (attachmentsOf(source) ? true : undefined),
  attachmentCount: (source) => attachmentsOf(source)?.length,
  attachmentTypes: (source) => distinct(attachmentsOf(source)?.map((attachment) => textOf(attachment?.type))),
  totalAttachmentSizeBytes: (source) =>
    attachmentsOf(source)?.reduce((sum, attachment) => sum + (Number(attachment?.size_bytes) || 0), 0) || undefined,
  messageLabelMap: (source) => fromLabels(labelsOf(source)),
  modelTier: ({ model }) => (typeof model === 'string' ? inferModelTier(model) : undefined),
  systemPromptLength: ({ systemPrompt }) => textOf(systemPrompt)?.length,
  hasReasoning: ({ reasoningContent }) => (textOf(reasoningContent) ? true : undefined),
  toolDefinitionsCount: (source) => toolsOf(source)?.length,
  toolDefinitionsHash: (source) => {
    const tools = toolsOf(source);
    return tools && hashTools(tools);
  },
};

function distinct(texts: readonly (string | undefined)[] | undefined): string[] | undefined {
  return texts && [...new Set(texts.filter((text) => text !== undefined))];
}

function fromLabels(labels: readonly MessageLabel[] | undefined): Record<string, string> | undefined {
  return labels && Object.fromEntries(labels.map((label) => [label?.key, label?.value]));
}
