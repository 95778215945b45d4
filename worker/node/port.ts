import { createServer } from 'node:net';

/** Whether something listens on the port of this machine already, by either form of its own address. */
export async function isPortTaken(port: number): Promise<boolean> {
  const states = await Promise.all(['127.0.0.1', '::1'].map((host) => canListen(host, port)));
  return states.includes('taken');
}

function canListen(host: string, port: number): Promise<'free' | 'taken' | 'no such address'> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (fault: NodeJS.ErrnoException) =>
      done(fault.code === 'EADDRINUSE' || fault.code === 'EACCES' ? 'taken' : 'no such address'),
    );
    server.listen({ host, port, exclusive: true }, () => server.close(() => done('free')));
  });
}
