"""A script that knows nothing of this project: a convolutional network on digits, as tutorials
of PyTorch describe it (data set, loader, module, loss, optimiser, one function that trains an
epoch and one that tests). Two lines are added, with their marks.
"""

import sys

import torch
from sklearn.datasets import load_digits
from springblock_attach import attach  # the first of the two lines
from torch import nn
from torch.utils.data import DataLoader, Dataset, random_split


class Digits(Dataset):
    def __init__(self):
        digits = load_digits()
        self.images = torch.tensor(digits.images, dtype=torch.float32) / 16
        self.numbers = torch.tensor(digits.target)

    def __len__(self):
        return len(self.numbers)

    def __getitem__(self, index):
        return self.images[index].unsqueeze(0), int(self.numbers[index])


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 16, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(16, 32, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Conv2d(32, 32, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
            nn.Flatten(),
        )
        self.classifier = nn.Sequential(nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10))

    def forward(self, x):
        return self.classifier(self.features(x))


def train(loader, model, loss_function, optimizer):
    model.train()
    for images, numbers in loader:
        loss = loss_function(model(images), numbers)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()


def test(loader, model):
    model.eval()
    right = 0
    with torch.no_grad():
        for images, numbers in loader:
            right += (model(images).argmax(1) == numbers).sum().item()
    return right / len(loader.dataset)


def main(path, epochs):
    torch.manual_seed(0)
    training, testing = random_split(Digits(), [1500, 297])
    train_loader = DataLoader(training, batch_size=64, shuffle=True)
    test_loader = DataLoader(testing, batch_size=64)
    model = Network()
    loss_function = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)
    with attach(model, train_loader, path, optimiser=optimizer):  # the second
        for _ in range(epochs):
            train(train_loader, model, loss_function, optimizer)
            print(f"accuracy {test(test_loader, model):.3f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
