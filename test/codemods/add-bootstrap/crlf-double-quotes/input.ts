// Copyright

import { start } from "./start.ts"; // everything else

start();
