import { contextBridge, ipcRenderer } from 'electron';
import { channels, events, type EventName } from '#shared/ipc/channels.ts';

// One method per channel and nothing more: the page never holds ipcRenderer itself.
const requests = Object.fromEntries(
  channels.map((channel) => [channel, (request: unknown): Promise<unknown> => ipcRenderer.invoke(channel, request)]),
);

function listen(event: EventName, listener: (message: unknown) => void): () => void {
  if (!events.includes(event)) throw new Error('No such event.');
  const hear = (_event: unknown, message: unknown): void => listener(message);
  ipcRenderer.on(event, hear);
  return () => {
    ipcRenderer.off(event, hear);
  };
}

contextBridge.exposeInMainWorld('portolan', Object.freeze({ ...requests, listen }));
