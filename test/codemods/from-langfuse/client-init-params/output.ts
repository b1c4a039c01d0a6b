import OpenAI from "openai";
import { wrap } from "amplitude-ai";

const openai = wrap(new OpenAI());
export default openai;
