"""What the suites share: real servers, a database and a virtual host per test process, callers and probes."""
