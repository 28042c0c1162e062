"""What the end-to-end tests share: nodes, networks, JSON-RPC and transactions."""
