/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/bandlook.h"

namespace desk
{

BandLook lookOf(const Verdict &verdict)
{
    switch (verdict.level) {
    case VerdictLevel::Bad:
        return {Token::BadSolid, Token::BadSolid,  1, Token::OnBadSolid, Token::OnBadSolid,
                IconName::Bad,   Token::OnBadSolid};
    case VerdictLevel::Warning:
        return {Token::WarnGround, Token::Warn, 2, Token::Text, Token::Text, IconName::Warn, Token::Warn};
    case VerdictLevel::Unknown:
        return {Token::Base,
                verdict.practice ? Token::Accent : Token::Border,
                verdict.practice ? 2.0 : 1.0,
                Token::Text,
                Token::Muted,
                IconName::Unknown,
                Token::Muted};
    case VerdictLevel::Practice:
        return {Token::Base, Token::Accent, 2, Token::Text, Token::Muted, IconName::Ok, Token::Ok};
    case VerdictLevel::Well:
        break;
    }
    return {Token::Base, Token::Border, 1, Token::Text, Token::Muted, IconName::Ok, Token::Ok};
}

} // namespace desk
