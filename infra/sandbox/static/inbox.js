/* Gives a mail's frame the height of its mail. Mail scripts never run: the frame is sandboxed. */
for (const frame of document.querySelectorAll("iframe.html")) {
  const fit = () => {
    const page = frame.contentDocument;
    if (!page?.body) return;
    frame.style.height = "0";
    frame.style.height = `${Math.max(160, page.documentElement.scrollHeight + 2)}px`;
  };
  frame.addEventListener("load", fit);
  addEventListener("resize", fit);
  fit();
}
