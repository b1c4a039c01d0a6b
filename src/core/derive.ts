import type { MessageLabel } from '../../schema/generated/options.ts';
import type { Attachment } from '../../schema/llm-call.ts';
import { inferModelTier } from './model-tier.ts';
import { hashTools } from './tool-definitions.ts';
import { SDK_VERSION } from './version.ts';

/** What derivations read: the options of one event, whichever it is. */
interface Source {
  readonly attachments?: readonly Attachment[];
  readonly labels?: readonly MessageLabel[];
  readonly systemPrompt?: string;
  readonly reasoningContent?: string;
  readonly toolDefinitions?: readonly unknown[];
  readonly model?: string;
  readonly success?: boolean;
  readonly isError?: boolean;
}

const known = <T>(value: T | undefined | null): value is T => value !== undefined && value !== null;

/** Values that follow from other options, by the option that they fill. They apply where the caller gave none. */
export const derivations: Readonly<Record<string, (source: Source) => unknown>> = {
  sdkVersion: () => SDK_VERSION,
  runtime: () => 'node',
  isError: ({ success }) => (success === undefined ? undefined : !success),
  hasAttachments: ({ attachments }) => (attachments?.length ? true : undefined),
  attachmentCount: ({ attachments }) => attachments?.length || undefined,
  attachmentTypes: ({ attachments }) =>
    attachments?.length ? [...new Set(attachments.map(({ type }) => type).filter(known))] : undefined,
  totalAttachmentSizeBytes: ({ attachments }) =>
    attachments?.reduce((sum, { size_bytes: size }) => sum + (typeof size === 'number' ? size : 0), 0) || undefined,
  messageLabelMap: ({ labels }) =>
    labels?.length ? Object.fromEntries(labels.map(({ key, value }) => [key, value])) : undefined,
  modelTier: ({ model }) => (model ? inferModelTier(model) : undefined),
  systemPromptLength: ({ systemPrompt }) => systemPrompt?.length || undefined,
  hasReasoning: ({ reasoningContent }) => (reasoningContent ? true : undefined),
  toolDefinitionsCount: ({ toolDefinitions }) => toolDefinitions?.length || undefined,
  toolDefinitionsHash: ({ toolDefinitions }) => (toolDefinitions?.length ? hashTools(toolDefinitions) : undefined),
};
