/** Who may speak to the browser host: the one browser that opened the printed link first. Pure but for its random secrets. */
import { randomBytes, timingSafeEqual } from 'node:crypto'

export interface Session {
  /** Printed once, in the link. */
  token: string
  /** The Set-Cookie value for the first caller with the right token, null for every other. */
  redeem(token: string | null): string | null
  /** Whether a request's Cookie header holds this session's cookie. */
  isMember(cookieHeader: string | undefined): boolean
}

/** `port` makes the cookie's name its own, since browsers share cookies between the ports of a host. */
export function createSession(port: number): Session {
  const token = randomBytes(32).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  const name = `clausemark-${port}`
  let used = false
  return {
    token,
    redeem(given) {
      if (used || given === null || !isSame(given, token)) return null
      used = true
      return `${name}=${secret}; Path=/; HttpOnly; SameSite=Strict`
    },
    isMember(header) {
      const cookies = (header ?? '').split(';').map((pair) => pair.trim())
      return cookies.some(
        (pair) => pair.startsWith(`${name}=`) && isSame(pair.slice(name.length + 1), secret),
      )
    },
  }
}

/** Takes the same time wherever two texts begin to differ. */
function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}
