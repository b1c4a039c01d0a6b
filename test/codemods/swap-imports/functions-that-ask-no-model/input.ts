import { convertToModelMessages, tool } from 'ai';
import type { UIMessage } from 'ai';
import { DefaultChatTransport, type ChatStatus } from "ai";
import { useChat } from '@ai-sdk/react';
import { helper } from './ai';
import { openai } from '@ai-sdk/openai';

export const all = [convertToModelMessages, tool, DefaultChatTransport, useChat, helper, openai];
export type All = UIMessage | ChatStatus;
