// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interruption.h"

#include <chrono>
#include <thread>

#include <gtest/gtest.h>

namespace kenspeckle::cli {
namespace {

bool stopsSoon(const std::stop_token& token) {
    for (int i = 0; i < 500 && !token.stop_requested(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return token.stop_requested();
}

TEST(Interruption, SignalAsksTheWorkToStop) {
    for (const int signalNumber : {SIGINT, SIGTERM}) {
        const Interruption interruption;
        EXPECT_FALSE(interruption.token().stop_requested());
        raise(signalNumber);
        EXPECT_TRUE(stopsSoon(interruption.token())) << signalNumber;
    }
}

TEST(Interruption, NothingIsStoppedByItsEnd) {
    std::stop_token token;
    {
        const Interruption interruption;
        token = interruption.token();
    }
    EXPECT_FALSE(token.stop_requested());
}

TEST(Interruption, HandlersOfBeforeComeBack) {
    struct sigaction before = {};
    before.sa_handler = [](int) {};
    sigaction(SIGINT, &before, nullptr);
    { const Interruption interruption; }
    struct sigaction after = {};
    sigaction(SIGINT, nullptr, &after);
    EXPECT_EQ(after.sa_handler, before.sa_handler);
    signal(SIGINT, SIG_DFL);
}

TEST(Interruption, WhatTheProgramIgnoresStaysIgnored) {
    signal(SIGINT, SIG_IGN);
    const Interruption interruption;
    raise(SIGINT);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_FALSE(interruption.token().stop_requested());
    signal(SIGINT, SIG_DFL);
}

} // namespace
} // namespace kenspeckle::cli
