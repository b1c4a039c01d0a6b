import OpenAI from 'openai';
import { toFile } from "openai";

export const x = [OpenAI, toFile];
