"""A real SMTP server for tests: keeps every message as a file. Usage: smtp_server.py PORT FOLDER [drop]"""
import asyncio
import pathlib
import sys

from aiosmtpd.smtp import SMTP

port, folder, manner = int(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else ""


class Keep:
    count = 0

    async def handle_DATA(self, server, session, envelope):
        Keep.count += 1
        lines = [f"X-Envelope-To: {','.join(envelope.rcpt_tos)}\r\n".encode(), envelope.content]
        part = folder / f"{Keep.count:04}.part"
        part.write_bytes(b"".join(lines))
        part.rename(part.with_suffix(".eml"))
        if manner == "drop" and Keep.count == 1:
            # The message is had, the sender never hears of it.
            server.transport.abort()
            await asyncio.sleep(0.2)
        return "250 OK"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Keep(), hostname="uji.localhost"), "127.0.0.1", port)
    print("ready", flush=True)
    await server.serve_forever()


asyncio.run(main())
