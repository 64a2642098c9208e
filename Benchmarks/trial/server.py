"""Serves a folder over HTTP/1.1 with gzip and counts what goes over the wire."""
import gzip
import mimetypes
import pathlib
import re
import socket
import socketserver
import threading
import time
import urllib.parse

PACKED = (".html", ".js", ".css", ".json", ".svg", ".csv", ".xml", ".txt")
TYPES = {".js": "text/javascript", ".wasm": "application/wasm", ".svg": "image/svg+xml"}


class Server:
    """One folder on a free port of this machine; `log` has (path, bytes on the wire, time) of each answer.

    `policy` is the Content-Security-Policy; `extra` maps paths to texts that the folder has not.
    """

    def __init__(self, folder, policy=None, extra=None):
        self.folder = pathlib.Path(folder).resolve()
        self.policy = policy
        self.extra = {path: text.encode() for path, text in (extra or {}).items()}
        self.log = []
        self.answers = {}
        self.lock = threading.Lock()
        outer = self

        class Handler(socketserver.StreamRequestHandler):
            disable_nagle_algorithm = True

            def handle(self):
                while outer.answer(self.rfile, self.wfile):
                    pass

        class Threads(socketserver.ThreadingMixIn, socketserver.TCPServer):
            allow_reuse_address = True
            daemon_threads = True
            request_queue_size = 128

            def handle_error(self, request, address):
                pass  # A browser that goes away in the middle is no fault.

        self.threads = Threads(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.threads.server_address[1]}/"
        threading.Thread(target=self.threads.serve_forever, daemon=True).start()

    def close(self):
        self.threads.shutdown()
        self.threads.server_close()

    def take(self):
        """What was answered since the last call."""
        with self.lock:
            taken, self.log = self.log, []
        return taken

    def answer(self, source, sink):
        line = source.readline(1 << 17)
        if not line.strip():
            return False
        keeps = True
        while True:
            header = source.readline(1 << 17)
            if header in (b"\r\n", b"\n", b""):
                break
            if header.lower().startswith(b"connection:") and b"close" in header.lower():
                keeps = False
        target = line.split(b" ")[1].decode("latin-1")
        path = urllib.parse.unquote(urllib.parse.urlsplit(target).path).lstrip("/")
        with self.lock:
            bytes_ = self.answers.get(path)
        if bytes_ is None:
            bytes_ = self.prepare(path)
            with self.lock:
                self.answers[path] = bytes_
        sink.write(bytes_)
        sink.flush()
        with self.lock:
            self.log.append((path, len(bytes_), time.time()))
        return keeps

    def prepare(self, path):
        """The whole answer, in one piece, so that no packet waits for another."""
        file = (self.folder / (path or "index.html")).resolve()
        status, body, packing = "200 OK", b"", ""
        if path in self.extra:
            body = self.extra[path]
            file = pathlib.Path(path)
        elif file.is_file() and self.folder in file.parents:
            body = file.read_bytes()
        else:
            status = "404 Not Found"
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if kind.startswith("text/") or file.suffix == ".js":
            kind += "; charset=utf-8"
        if file.suffix in PACKED and len(body) > 100:
            body = gzip.compress(body, 6, mtime=0)
            packing = "Content-Encoding: gzip\r\n"
        policy = f"Content-Security-Policy: {self.policy}\r\n" if self.policy else ""
        head = (f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
                f"Cache-Control: max-age=600\r\n{packing}{policy}\r\n")
        return head.encode() + body


def sizes(folder):
    """Files, bytes and bytes after gzip of a folder."""
    files = [file for file in pathlib.Path(folder).rglob("*") if file.is_file()]
    contents = [file.read_bytes() for file in files]
    packed = sum(len(gzip.compress(content, 6, mtime=0)) for content in contents)
    return len(files), sum(map(len, contents)), packed


def is_search(path):
    """Whether a file is loaded for searching and for nothing else."""
    return bool(re.search(r"(^|/)search(/|[^/]*\.(js|css)$)", path))
