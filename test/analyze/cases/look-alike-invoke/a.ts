import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { HumanMessage } from '@langchain/core/messages';
import { invoke } from '@tauri-apps/api/core';
import { ipcRenderer } from 'electron';

await ipcRenderer.invoke('ask', new HumanMessage('a'));
await invoke('ask', { message: new HumanMessage('a') });
await new LambdaClient({}).send(new InvokeCommand({ FunctionName: 'ask' }));
