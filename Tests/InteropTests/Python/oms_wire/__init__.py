# SPDX-License-Identifier: MIT
"""The wire protocol, written from docs/PROTOCOL.md alone, whose sections are named."""
