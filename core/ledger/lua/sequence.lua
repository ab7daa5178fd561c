-- SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- State before: any. State after: the same, the sequence one further, so that no two readings share a number.
-- Idempotent: each run gives a new number, nothing else depends on it.

return next_version()
