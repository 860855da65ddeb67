/** Loaded before the program: whatever would ask a network for anything says so, and ends the program with 99. */
import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

/** @param {string} name */
const refuse = (name) => () => {
  process.stderr.write(`network: ${name}\n`)
  process.exit(99)
}

for (const [module, names] of /** @type {const} */ ([
  [net, ['connect', 'createConnection']],
  [tls, ['connect']],
  [http, ['request', 'get']],
  [https, ['request', 'get']],
  [http2, ['connect']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']],
]))
  for (const name of names) Reflect.set(module, name, refuse(name))
Reflect.set(net.Socket.prototype, 'connect', refuse('Socket.connect'))
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  Reflect.set(globalThis, name, refuse(name))
syncBuiltinESMExports()
