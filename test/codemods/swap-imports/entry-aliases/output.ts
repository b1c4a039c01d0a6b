import OpenAI from 'amplitude-ai/openai';
import { toFile } from "amplitude-ai/openai";

export const x = [OpenAI, toFile];
