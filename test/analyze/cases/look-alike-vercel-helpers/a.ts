import { convertToModelMessages, tool, type UIMessage } from 'ai';
import { useChat } from '@ai-sdk/react';
import { generateText } from './text';

export const look = tool({ execute: async () => 'a' });
convertToModelMessages([] as UIMessage[]);
useChat().sendMessage({ text: 'a' });
generateText('a');
