// Uploads a file with the official client of tus over a network that cuts connections, and goes on after the server was
// killed and after the app was closed. Speaks with UploadsWithTusIT by lines: KILL asks for another server, whose port
// comes back; DONE says where the file is.
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import process from 'node:process'
import readline from 'node:readline'
import tus from 'tus-js-client'

const [firstPort, token, piece, file, folder] = process.argv.slice(2)
const MEGABYTE = 1024 * 1024
const CUTS = [0.3, 1.1, 1.9, 2.6].map((at) => at * MEGABYTE)
const KILL_AT = 3.7 * MEGABYTE
const CLOSE_AT = 5.6 * MEGABYTE

let port = Number(firstPort)
let sent = 0
let killed = false
let closed = false
let closeApp = () => {}
let cuts = 0
const open = new Set()

// The network between phone and server: counts what the phone sends, and breaks in the middle of it.
const network = net.createServer((phone) => {
  if (port === 0) {
    phone.destroy()
    return
  }
  const server = net.connect(port, '127.0.0.1')
  const both = [phone, server]
  both.forEach((socket) => open.add(socket))
  const cut = () => both.forEach((socket) => { open.delete(socket); socket.destroy() })
  both.forEach((socket) => socket.on('error', cut).on('close', cut))
  server.pipe(phone)
  phone.on('data', (bytes) => {
    sent += bytes.length
    if (!server.destroyed && !server.write(bytes)) {
      phone.pause()
      server.once('drain', () => phone.resume())
    }
    if (CUTS.length > 0 && sent > CUTS[0]) {
      CUTS.shift()
      cuts += 1
      cut()
    } else if (!killed && sent > KILL_AT) {
      killed = true
      port = 0
      console.log('KILL')
    } else if (killed && !closed && port !== 0 && sent > CLOSE_AT) {
      closed = true
      closeApp()
    }
  })
})

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  open.forEach((socket) => socket.destroy())
  open.clear()
  port = Number(line)
})

const storage = new tus.FileUrlStorage(path.join(folder, 'uploads.json'))
const retries = { count: 0 }

function upload(endpoint, whenDone) {
  return new tus.Upload(fs.readFileSync(file), {
    endpoint,
    urlStorage: storage,
    storeFingerprintForResuming: true,
    removeFingerprintOnSuccess: false,
    fingerprint: () => Promise.resolve('made-up-paper'),
    retryDelays: Array(120).fill(250),
    onShouldRetry: () => { retries.count += 1; return true },
    headers: { Authorization: `Bearer ${token}` },
    metadata: { piece, filename: 'paper.jpg', filetype: 'image/jpeg' },
    onError: (failure) => { console.error(String(failure)); process.exit(1) },
    onSuccess: whenDone,
  })
}

network.listen(0, '127.0.0.1', () => {
  const endpoint = `http://127.0.0.1:${network.address().port}/api/v1/uploads`
  const first = upload(endpoint, () => { console.error('the app was never closed'); process.exit(1) })
  closeApp = () => first.abort(false).then(() => openAgain(endpoint))
  first.start()
})

// The app is opened again: all that is left is the address it kept.
async function openAgain(endpoint) {
  const again = upload(endpoint, () => {
    console.log(`DONE ${new URL(again.url).pathname} cuts=${cuts} retries=${retries.count}`)
    process.exit(0)
  })
  const before = await storage.findUploadsByFingerprint('made-up-paper')
  if (before.length !== 1) {
    console.error(`${before.length} uploads are stored`)
    process.exit(1)
  }
  again.resumeFromPreviousUpload(before[0])
  again.start()
}
