/** Draws the sample's pictures: plain coloured shapes, written as PNG without a compressor so that bytes never vary. */
import { crc32 } from 'node:zlib'

const WIDTH = 400
const HEIGHT = 240
/** Sixteen colours; a drawing is a function from a point to one of them. */
const PALETTE = [
  0xf6f1e4, 0x1f3b63, 0xc8553d, 0xf2b134, 0x4f8a6b, 0x8db7c9, 0x6b4f3a, 0x2b2b2b, 0xffffff, 0xd9c2a0,
  0x9b6fa8, 0xe9d8e4, 0x7a9e3f, 0xb3b3b3, 0x38618c, 0xe07a5f,
]
type Drawing = (x: number, y: number) => number

const within = (x: number, y: number, cx: number, cy: number, rx: number, ry = rx) =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1
const BARS = [60, 95, 80, 130, 150, 118, 172]

/** By the file name that the YAML files use. */
const DRAWINGS: Record<string, Drawing> = {
  poster: (x, y) => {
    if (y < 52) return 1
    if (y > 200) return x % 40 < 20 ? 2 : 3
    if (within(x, y, 110, 126, 48)) return 3
    return x > 190 && x < 350 && Math.abs(y - 126) < 44 && (y - 82) % 30 < 16 ? 1 : 0
  },
  chart: (x, y) => {
    const bar = Math.floor((x - 40) / 48)
    const height = BARS[bar]
    if (y > 208 && y < 212 && x > 30) return 7
    if (height !== undefined && (x - 40) % 48 < 30 && y <= 208 && y >= 208 - height) return bar === 6 ? 2 : 14
    return y % 40 === 8 && x > 30 ? 13 : 8
  },
  map: (x, y) => {
    if (Math.abs(y - 120 - 30 * Math.sin(x / 45)) < 9) return 5
    if (Math.abs(x - 150) < 4 || Math.abs(y - 190) < 4 || Math.abs(x + y - 330) < 5) return 8
    return within(x, y, 290, 70, 42, 30) ? 12 : 9
  },
  loaf: (x, y) => {
    if (within(x, y, 200, 130, 120, 62)) return Math.abs((x - y) % 60) < 8 ? 0 : 6
    return y > 170 ? 13 : 8
  },
  allotment: (x, y) => {
    if (y < 90) return within(x, y, 330, 45, 26) ? 3 : 5
    if (Math.floor((y - 90) / 25) % 2 === 0) return 6
    return within((x % 40) - 20, (y - 90) % 25, 0, 12, 12, 9) ? 12 : 4
  },
  dog: (x, y) => {
    if (within(x, y, 210, 120, 60, 52)) return within(x, y, 190, 108, 7) || within(x, y, 232, 108, 7) ? 7 : 9
    return within(x, y, 150, 100, 20, 40) || within(x, y, 270, 100, 20, 40) ? 6 : y > 180 ? 4 : 5
  },
  // Stands where an indecent picture would: shapes only, so that nobody ever has to see one.
  'abstract-one': (x, y) => (Math.sin(x / 31) + Math.cos(y / 23) > 0.4 ? 10 : 11),
  'abstract-two': (x, y) => (within((x % 80) - 40, (y % 80) - 40, 0, 0, 24) ? 15 : 11),
  'abstract-three': (x, y) => (Math.floor((x + y) / 24) % 3 === 0 ? 10 : 15),
}

export function drawPicture(name: string): Buffer {
  const drawing = DRAWINGS[name]
  if (!drawing) throw new Error(`no drawing is called ${name}`)
  return png(drawing)
}

/** A stand-in for a video: the opening box of an MP4 file and nothing to play. */
export function standInVideo(): Buffer {
  const brand = Buffer.from('ftypmp42\0\0\0\0mp42isom', 'latin1')
  const box = Buffer.alloc(4)
  box.writeUInt32BE(brand.length + 4)
  return Buffer.concat([box, brand, Buffer.from([0, 0, 0, 8]), Buffer.from('mdat', 'latin1')])
}

function png(drawing: Drawing): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(WIDTH, 0)
  header.writeUInt32BE(HEIGHT, 4)
  header.set([4, 3, 0, 0, 0], 8) // 4 bits a pixel, palette
  const palette = Buffer.from(PALETTE.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  const rows = Buffer.alloc((WIDTH / 2 + 1) * HEIGHT)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x += 2)
      rows[y * (WIDTH / 2 + 1) + 1 + x / 2] = (drawing(x, y) << 4) | drawing(x + 1, y)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', storedZlib(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** A zlib stream of stored blocks (RFC 1950, 1951). */
function storedZlib(data: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([0x78, 0x01])]
  for (let start = 0; start < data.length; start += 0xffff) {
    const block = data.subarray(start, start + 0xffff)
    const head = Buffer.alloc(5)
    head[0] = start + block.length >= data.length ? 1 : 0
    head.writeUInt16LE(block.length, 1)
    head.writeUInt16LE(~block.length & 0xffff, 3)
    parts.push(head, block)
  }
  let [low, high] = [1, 0]
  for (const byte of data) {
    low = (low + byte) % 65521
    high = (high + low) % 65521
  }
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(((high << 16) | low) >>> 0)
  return Buffer.concat([...parts, sum])
}
