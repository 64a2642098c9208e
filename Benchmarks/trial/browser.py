"""Drives Chromium through its DevTools protocol over a pair of pipes."""
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

FLAGS = [
    "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--no-first-run",
    "--no-default-browser-check", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--disable-default-apps", "--disable-dev-shm-usage",
    "--disable-renderer-backgrounding", "--disable-backgrounding-occluded-windows",
    "--disable-background-timer-throttling", "--mute-audio", "--no-proxy-server", "--lang=en-GB",
    "--window-size=1280,1000", "about:blank",
]


def pipe():
    ends = os.pipe()
    copies = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return copies


class Browser:
    def __init__(self, program=None):
        program = program or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        if not program:
            raise SystemExit("Chromium is not installed: apt-get install chromium, or name one with --browser")
        self.profile = tempfile.mkdtemp(prefix="specweft-trial-")
        # The browser reads from descriptor 3 and writes to 4; those of ours stand out of their way.
        theirs_in, ours_out = pipe()
        ours_in, theirs_out = pipe()

        def place():
            os.dup2(theirs_in, 3)
            os.dup2(theirs_out, 4)

        self.process = subprocess.Popen(
            [program, f"--user-data-dir={self.profile}", *FLAGS], preexec_fn=place, close_fds=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.input, self.output = ours_in, ours_out
        self.buffer = b""
        self.number = 0
        self.events = []
        self.version = self.call("Browser.getVersion")["product"]

    def close(self):
        try:
            self.call("Browser.close")
            self.process.wait(10)
        except (OSError, RuntimeError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)

    def message(self, deadline):
        while b"\0" not in self.buffer:
            if not select.select([self.input], [], [], max(0, deadline - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            read = os.read(self.input, 1 << 20)
            if not read:
                raise RuntimeError("the browser has ended")
            self.buffer += read
        text, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(text)

    def call(self, method, session=None, limit=60, **parameters):
        self.number += 1
        number = self.number
        command = {"id": number, "method": method, "params": parameters}
        if session:
            command["sessionId"] = session
        data = json.dumps(command).encode() + b"\0"
        while data:
            data = data[os.write(self.output, data):]
        deadline = time.monotonic() + limit
        while True:
            message = self.message(deadline)
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            if "method" in message:
                self.events.append(message)


class Tab:
    """A page of a profile of its own, with nothing in its cache."""

    def __init__(self, browser, script=""):
        self.browser = browser
        self.context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call("Target.createTarget", url="about:blank", browserContextId=self.context)
        self.session = browser.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        browser.events.clear()
        for domain in ("Page", "Runtime", "Log"):
            self.call(domain + ".enable")
        if script:
            self.call("Page.addScriptToEvaluateOnNewDocument", source=script)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.browser.call("Target.disposeBrowserContext", browserContextId=self.context)

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def open(self, address):
        failure = self.call("Page.navigate", url=address).get("errorText")
        if failure:
            raise RuntimeError(f"{address}: {failure}")

    def evaluate(self, expression):
        for attempt in range(20):
            try:
                answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
            except RuntimeError as error:
                # The page before this one may just have gone.
                if attempt == 19 or "context" not in str(error).lower():
                    raise
                time.sleep(0.02)
                continue
            if "exceptionDetails" in answer:
                details = answer["exceptionDetails"]
                raise RuntimeError(details.get("exception", {}).get("description") or details["text"])
            return answer["result"].get("value")

    def complaints(self):
        """What the page threw or wrote to the console as an error."""
        found = []
        for event in self.browser.events:
            given = event["params"]
            if event.get("sessionId") != self.session:
                continue
            if event["method"] == "Runtime.exceptionThrown":
                details = given["exceptionDetails"]
                found.append(details.get("exception", {}).get("description") or details["text"])
            elif event["method"] == "Log.entryAdded" and given["entry"]["level"] == "error":
                found.append(given["entry"]["text"] + " " + given["entry"].get("url", ""))
            elif event["method"] == "Runtime.consoleAPICalled" and given["type"] in ("error", "assert"):
                found.append(" ".join(str(one.get("value")) for one in given["args"]))
        return found
