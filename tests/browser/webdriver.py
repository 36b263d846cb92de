# SPDX-License-Identifier: GPL-3.0-or-later
"""A small WebDriver client (W3C WebDriver, 2018): Chromium, headless, through its driver. Standard library only."""

import base64
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Space": " ", "Escape": "\ue00c", "Down": "\ue015", "Home": "\ue011",
        "Shift": "\ue008", "Backspace": "\ue003"}


class WebDriverError(Exception):
    """What the driver refused, in its own words."""


class Element:
    """An element of the page that is open."""

    def __init__(self, browser, identifier):
        self.browser = browser
        self.identifier = identifier

    def click(self):
        self.browser.post(f"element/{self.identifier}/click", {})

    def type(self, text):
        self.browser.post(f"element/{self.identifier}/value", {"text": text})


class Browser:
    """A Chromium of its own, with an empty profile. Use it in a `with`."""

    def __init__(self, scripts=True, dark=False, size=(1366, 768), phone=False):
        self.folder = tempfile.mkdtemp(prefix="kenspeckle-browser-")
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.driver = subprocess.Popen(
            [os.environ.get("KENSPECKLE_CHROMEDRIVER", "/usr/bin/chromedriver"), f"--port={port}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ, HOME=self.folder))
        self.session = None
        try:
            self._wait_for_driver()
            self.session = self._new_session(scripts, phone, size)
            self.devtools("Emulation.setEmulatedMedia", {"media": "", "features": [
                {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
            if phone:
                self.devtools("Emulation.setDeviceMetricsOverride", {
                    "width": size[0], "height": size[1], "deviceScaleFactor": 2, "mobile": True})
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        try:
            if self.session:
                self._call("DELETE", f"/session/{self.session}")
        except (WebDriverError, OSError):
            pass
        self.driver.terminate()
        self.driver.wait(timeout=20)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _wait_for_driver(self):
        for _ in range(200):
            try:
                if self._call("GET", "/status")["ready"]:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        raise WebDriverError("chromedriver does not answer")

    def _new_session(self, scripts, phone, size):
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync",
                     "--disable-default-apps", "--disable-extensions", "--disable-dev-shm-usage", "--hide-scrollbars",
                     f"--window-size={size[0]},{size[1]}", f"--user-data-dir={self.folder}"]
        options = {"binary": os.environ.get("KENSPECKLE_CHROMIUM", "/usr/bin/chromium"), "args": arguments}
        if not scripts:
            options["prefs"] = {"profile.managed_default_content_settings.javascript": 2}
        made = self._call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}}})
        return made["sessionId"]

    def _call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data=data, method=method,
                                         headers={"Content-Type": "application/json"})
        # The environment may name a proxy; the driver is not behind it.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise WebDriverError(json.load(error)["value"]["message"]) from None

    def post(self, path, body):
        return self._call("POST", f"/session/{self.session}/{path}", body)

    def devtools(self, command, parameters):
        return self.post("goog/cdp/execute", {"cmd": command, "params": parameters})

    def open(self, file):
        self.post("url", {"url": "file://" + os.path.abspath(file)})

    def run(self, script, *arguments):
        """What the script returns; it runs in the page but beside its policy."""
        return self.post("execute/sync", {"script": script, "args": list(arguments)})

    def run_later(self, script, *arguments):
        """As run(), but the script's last argument is a function to call with the outcome."""
        return self.post("execute/async", {"script": script, "args": list(arguments)})

    def find(self, selector):
        found = self.post("element", {"using": "css selector", "value": selector})
        return Element(self, found[ELEMENT])

    def keys(self, *names):
        """Presses keys one after the other, by name or as text."""
        actions = []
        for name in names:
            for key in [KEYS[name]] if name in KEYS else name:
                actions += [{"type": "keyDown", "value": key}, {"type": "keyUp", "value": key}]
        self.post("actions", {"actions": [{"type": "key", "id": "keyboard", "actions": actions}]})

    def log(self, kind):
        return self.post("se/log", {"type": kind})

    def screenshot(self, file, whole=False):
        if whole:
            data = self.devtools("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True})["data"]
        else:
            data = self._call("GET", f"/session/{self.session}/screenshot")
        with open(file, "wb") as out:
            out.write(base64.b64decode(data))

    def pdf(self):
        """The bytes of the page as it is printed on A4."""
        page = {"page": {"width": 21.0, "height": 29.7}, "background": True}
        return base64.b64decode(self.post("print", page))

    def wait_until(self, script, *arguments):
        """Until the script returns something true, which is handed back."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            value = self.run(script, *arguments)
            if value:
                return value
            time.sleep(0.03)
        raise AssertionError(f"never came true: {script}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
