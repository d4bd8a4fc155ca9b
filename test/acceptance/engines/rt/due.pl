#!/usr/bin/env perl
# Computes due dates with Request Tracker's own code. Reads one request a line, "start<TAB>type<TAB>level" with
# the start as Unix time, and prints the due date as Unix time. The configuration is whatever RT_SITE_CONFIG_DIR
# holds, loaded by RT::Config as in a running RT; Due is that of the action SLA_SetDue (RT::SLA::Due, Agreement,
# CalculateTime over Business::Hours). No ticket and no database take part: the action itself would only look up
# the two times that are given here.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT;

RT::LoadConfig();
require RT::Action::SLA_SetDue;

binmode STDIN, ':encoding(UTF-8)';
while ( my $line = <STDIN> ) {
    chomp $line;
    my ( $start, $type, $level ) = split /\t/, $line, 3;
    my $due = RT::Action::SLA_SetDue->Due( Level => $level, Type => $type, Time => $start );
    die "no due date for $type of the level\n" if !defined $due;
    print "$due\n";
}
