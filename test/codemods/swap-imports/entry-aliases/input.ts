import OpenAI from 'openai/index.mjs';
import { toFile } from "openai/index";

export const x = [OpenAI, toFile];
