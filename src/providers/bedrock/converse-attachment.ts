import type { ContentBlock } from '@aws-sdk/client-bedrock-runtime';
import type { Attachment } from '../../../schema/llm-call.ts';

/** Pictures that stand in a guarded block are pictures all the same. */
function filesIn(block: ContentBlock) {
  const { image, document, video, audio, guardContent } = block;
  return { image: image ?? guardContent?.image, video, audio, document };
}

/** What a block carries besides words: its kind, format, name and place, never its bytes. */
export function attachmentsIn(block: ContentBlock): Attachment[] {
  return Object.entries(filesIn(block)).flatMap(([kind, file]) => {
    if (!file) return [];
    const isPdf = file.format === 'pdf';
    const source: { s3Location?: { uri?: string | undefined }; bytes?: unknown } = file.source ?? {};
    const { bytes, s3Location } = source;
    return [
      {
        type: isPdf ? 'pdf' : kind,
        name: 'name' in file ? file.name : undefined,
        url: s3Location?.uri,
        mime_type: isPdf
          ? 'application/pdf'
          : kind === 'document' || !file.format
            ? undefined
            : `${kind}/${file.format}`,
        size_bytes: bytes instanceof Uint8Array ? bytes.byteLength : undefined,
      },
    ];
  });
}
