// Copyright

import { start } from "./start.ts"; // everything else
import { init } from "amplitude-ai";

if (process.env.AMPLITUDE_AI_API_KEY) init();

start();
