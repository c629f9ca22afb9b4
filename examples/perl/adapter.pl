#!/usr/bin/perl
# Drives Net::EPP::Simple (Debian: libnet-epp-perl) for
#   eppraise certify --drive "perl examples/perl/adapter.pl"
# It reads a JSON line a step, and writes one when the step is done.

use strict;
use warnings;
use JSON::PP;
use Net::EPP::Frame;
use Net::EPP::Simple;

# The library puts <add>, <rem> and <chg> into every update of a contact. Empty ones are not valid, so they are taken out.
package Client {
    our @ISA = ('Net::EPP::Simple');

    sub request {
        my ($self, $frame) = @_;
        my @parts = $frame->isa('Net::EPP::Frame') ? $frame->findnodes('//*[local-name()="update"]/*/*') : ();
        $_->hasChildNodes or $_->parentNode->removeChild($_) for grep { $_->nodeName =~ /^\w+:(add|rem|chg)$/ } @parts;
        return $self->SUPER::request($frame);
    }
}

my $json = JSON::PP->new->utf8->canonical;
my %start;
my $epp;

# Tells how a step ended.
sub reply { print $json->encode({@_}), "\n" }

# The session: opened when it is first needed, and kept.
sub session {
    return $epp if $epp;
    $epp = Client->new(
        host       => $start{epp}{host},
        port       => $start{epp}{port},
        user       => $start{registrar}{id},
        pass       => $start{registrar}{password},
        verify     => 1,
        ca_file    => $start{authority},
        cert       => $start{certificate},
        key        => $start{key},
        timeout    => 20,
        stdobj     => 1,
        extensions => [],
        reconnect  => 0,
    ) or die failure();
    return $epp;
}

# Why the last call failed. The library says 2400 of itself where the connection is lost: then a new one is needed.
sub failure {
    my ($code, $error) = ($Net::EPP::Simple::Code, $Net::EPP::Simple::Error);
    undef $epp if $code == 2400;
    return "$code $error\n";
}

# Calls a method of the session; a false answer is a failure.
sub call {
    my ($method, @arguments) = @_;
    my $answer = session()->$method(@arguments);
    die failure() unless $answer;
    return $answer;
}

# A check tells 0 for what is taken, which is an answer too.
sub check {
    my ($method, $names) = @_;
    for my $name (@$names) {
        defined session()->$method($name) or die failure();
    }
}

sub addresses {
    my ($list) = @_;
    return [ map { { ip => $_, version => /:/ ? 'v6' : 'v4' } } @{ $list // [] } ];
}

sub password { 'Aa1-' . join '', map { ('a' .. 'z')[ rand 26 ] } 1 .. 10 }

sub contacts {
    my ($step, $prefix) = @_;
    my %found;
    for my $role (qw(admin tech billing)) {
        my $value = $step->{ $prefix ? $prefix . ucfirst $role : $role } // next;
        $found{$role} = ref $value ? $value->[0] : $value;
    }
    return %found ? (contacts => \%found) : ();
}

# What an update adds or removes: the keys of the step begin with "add" or "remove".
sub part {
    my ($step, $prefix) = @_;
    my %part = contacts($step, $prefix);
    $part{ns}     = $step->{"${prefix}Hosts"}  if $step->{"${prefix}Hosts"};
    $part{status} = $step->{"${prefix}Status"} if $step->{"${prefix}Status"};
    $part{addrs}  = addresses($step->{"${prefix}Addresses"}) if $step->{"${prefix}Addresses"};
    return \%part;
}

sub update {
    my ($kind, $step) = @_;
    my %info = (($kind eq 'contact' ? 'id' : 'name') => $step->{$kind});
    my %chg = map { defined $step->{$_} ? ($_ => $step->{$_}) : () } qw(registrant authInfo email);
    $info{add} = part($step, 'add');
    $info{rem} = part($step, 'remove');
    $info{chg} = \%chg if %chg;
    delete $info{$_} for grep { ref $info{$_} && !%{ $info{$_} } } qw(add rem);
    call("update_$kind", \%info);
}

sub poll {
    my ($most) = @_;
    for (my $count = 0; !$most || $count < $most; $count++) {
        my $answer = session()->request(Net::EPP::Frame::Command::Poll::Req->new) or die failure();
        return if $answer->code == 1300;
        die $answer->code . ' ' . $answer->msg . "\n" if $answer->code != 1301;
        my $ack = Net::EPP::Frame::Command::Poll::Ack->new;
        $ack->setMsgID($answer->getNode('msgQ')->getAttribute('id'));
        my $done = session()->request($ack) or die failure();
        die $done->code . ' ' . $done->msg . "\n" if $done->code >= 2000;
    }
}

my %actions = (
    'login'          => sub { session() },
    'hello'          => sub { call('ping') },
    'logout'         => sub { leave() },
    'check-domains'  => sub { check('check_domain',  $_[0]{domains}) },
    'check-contacts' => sub { check('check_contact', $_[0]{contacts}) },
    'check-hosts'    => sub { check('check_host',    $_[0]{hosts}) },
    'info-domain'    => sub { call('domain_info',    $_[0]{domain}) },
    'info-contact'   => sub { call('contact_info',   $_[0]{contact}) },
    'info-host'      => sub { call('host_info',      $_[0]{host}) },
    'delete-domain'  => sub { call('delete_domain',  $_[0]{domain}) },
    'delete-contact' => sub { call('delete_contact', $_[0]{contact}) },
    'delete-host'    => sub { call('delete_host',    $_[0]{host}) },
    'update-domain'  => sub { update('domain',  $_[0]) },
    'update-contact' => sub { update('contact', $_[0]) },
    'update-host'    => sub { update('host',    $_[0]) },
    'create-contact' => sub {
        my ($step) = @_;
        my $address = { street => ['1 Sample Street'], city => $step->{city} // 'Sampleton', cc => $step->{country} // 'US' };
        call('create_contact', {
            id         => $step->{contact},
            postalInfo => { int => { name => $step->{name} // 'Sample Person', addr => $address } },
            voice      => $step->{voice} // '',
            fax        => '',
            email      => $step->{email} // 'sample@example.com',
            authInfo   => $step->{authInfo} // password(),
        });
    },
    'create-host' => sub {
        my ($step) = @_;
        call('create_host', { name => $step->{host}, addrs => addresses($step->{addresses}) });
    },
    'register-domain' => sub {
        my ($step) = @_;
        call('create_domain', {
            name       => $step->{domain},
            period     => $step->{years},
            registrant => $step->{registrant},
            ns         => $step->{hosts} // [],
            authInfo   => $step->{authInfo} // password(),
            contacts($step, ''),
        });
    },
    'renew-domain' => sub {
        my ($step) = @_;
        my $expires = call('domain_info', $step->{domain})->{exDate};
        call('renew_domain', { name => $step->{domain}, cur_exp_date => substr($expires, 0, 10), period => $step->{years} });
    },
    'request-transfer' => sub { call('domain_transfer_request', $_[0]{domain}, $_[0]{authInfo}, 1) },
    'query-transfer'   => sub { call('domain_transfer_query',   $_[0]{domain}) },
    'approve-transfer' => sub { call('domain_transfer_approve', $_[0]{domain}) },
    'reject-transfer'  => sub { call('domain_transfer_reject',  $_[0]{domain}) },
    'cancel-transfer'  => sub { call('domain_transfer_cancel',  $_[0]{domain}) },
    'poll'             => sub { poll() },
    'poll-some'        => sub { poll($_[0]{messages}) },
    'new-session'      => sub { leave(); session() },
);

sub leave {
    $epp->logout if $epp;
    undef $epp;
}

$| = 1;
# The library asks undefined values what they say, and Perl complains of it.
$SIG{__WARN__} = sub { warn @_ if $_[0] !~ m{/Net/EPP/} };
$SIG{PIPE} = 'IGNORE';    # a connection that is gone is an error, and not the end
while (my $line = <STDIN>) {
    my $said = $json->decode($line);
    my $event = $said->{event} // '';
    %start = %$said if $event eq 'start';
    leave() if $event eq 'end';
    next unless $event eq 'step';
    my $action = $actions{ $said->{action} };
    if (!$action) {
        reply(step => $said->{step}, skip => JSON::PP::true, reason => "this adapter cannot $said->{action}");
        next;
    }
    if (eval { $action->($said); 1 }) {
        reply(step => $said->{step}, done => JSON::PP::true);
    } else {
        chomp(my $why = "$@");
        reply(step => $said->{step}, done => JSON::PP::false, reason => $why);
    }
}
